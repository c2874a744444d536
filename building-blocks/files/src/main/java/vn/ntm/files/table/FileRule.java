package vn.ntm.files.table;

/** What a file must keep to be read as a table. */
public enum FileRule {
  /** Its texts are UTF-8. */
  ENCODING,
  /** It is CSV or XLSX from beginning to end. */
  UNREADABLE,
  /** Unpacked, a workbook is within bounds. */
  WORKBOOK_TOO_LARGE,
  /** A workbook has one sheet. */
  SHEETS,
  /** It has no more rows than are taken. */
  LIMIT,
  /** Each row has as many fields as the header. */
  FIELD_COUNT,
  /** It computes nothing. */
  FORMULA,
  /** No text is endless. */
  VALUE_TOO_LONG
}
