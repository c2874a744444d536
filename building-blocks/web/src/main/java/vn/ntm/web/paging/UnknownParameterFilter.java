package vn.ntm.web.paging;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import vn.ntm.web.problem.ProblemException;
import vn.ntm.web.problem.WebProblem;

/**
 * Refuses query parameters that the method does not declare: a misspelled filter must not answer
 * everything.
 */
@Provider
public class UnknownParameterFilter implements ContainerRequestFilter {

  private static final Map<Method, Set<String>> DECLARED = new ConcurrentHashMap<>();

  @Context ResourceInfo resource;

  @Override
  public void filter(ContainerRequestContext request) {
    Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
    if (sent.isEmpty() || resource.getResourceMethod() == null) {
      return;
    }
    Set<String> declared =
        DECLARED.computeIfAbsent(resource.getResourceMethod(), UnknownParameterFilter::declaredBy);
    for (String name : sent) {
      if (!declared.contains(name)) {
        throw new ProblemException(WebProblem.UNKNOWN_PARAMETER, name);
      }
    }
  }

  private static Set<String> declaredBy(Method method) {
    Set<String> names = new HashSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      RestQuery rest = parameter.getAnnotation(RestQuery.class);
      if (query != null) {
        names.add(query.value());
      } else if (rest != null) {
        names.add(rest.value().isEmpty() ? parameter.getName() : rest.value());
      } else if (parameter.isAnnotationPresent(BeanParam.class)) {
        addDeclaredBy(parameter.getType(), names);
      }
    }
    return names;
  }

  private static void addDeclaredBy(Class<?> bean, Set<String> names) {
    for (Field field : bean.getDeclaredFields()) {
      QueryParam query = field.getAnnotation(QueryParam.class);
      if (query != null) {
        names.add(query.value());
      } else if (field.isAnnotationPresent(BeanParam.class)) {
        addDeclaredBy(field.getType(), names);
      }
    }
  }
}
