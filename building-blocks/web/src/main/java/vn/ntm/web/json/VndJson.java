package vn.ntm.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import vn.ntm.money.NotAnAmountException;
import vn.ntm.money.Vnd;

/** Money in JSON: an integer of đồng; an input is an amount, never negative (INV-10). */
final class VndJson {

  private VndJson() {}

  static SimpleModule module() {
    return new SimpleModule("vnd")
        .addSerializer(Vnd.class, new Writer())
        .addDeserializer(Vnd.class, new Reader());
  }

  private static final class Writer extends JsonSerializer<Vnd> {
    @Override
    public void serialize(Vnd amount, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(amount.dong());
    }
  }

  private static final class Reader extends JsonDeserializer<Vnd> {
    @Override
    public Vnd deserialize(JsonParser json, DeserializationContext context) throws IOException {
      try {
        // The text is read, not the number: "1.0" and "1e6" hint at floating point upstream.
        return Vnd.parse(json.currentToken().isNumeric() ? json.getText() : "").asAmount();
      } catch (NotAnAmountException e) {
        throw JsonMappingException.from(json, e.getMessage(), e);
      }
    }
  }
}
