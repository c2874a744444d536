package vn.ntm.verifier;

/** What can be wrong in an export, in the words of both languages. */
public enum Fault {
  NOT_JSON("dòng không phải là một đối tượng JSON đúng chuẩn", "the line is not one JSON object"),
  LINE_TOO_LONG("dòng quá dài", "the line is too long"),
  NO_LINE_END("dòng cuối không có dấu xuống dòng", "the last line has no line end"),
  MEMBERS("các trường của dòng không đúng", "the members are not those of such a line"),
  FORM("một trường không đúng dạng", "a member has a wrong form"),
  KIND("dòng thuộc loại khác với loại phải có ở đây", "a line of another kind belongs here"),
  ACCOUNT_ORDER("tài khoản không theo thứ tự mã", "accounts are not in the order of their ids"),
  OTHER_ACCOUNT("dòng thuộc tài khoản khác", "the line belongs to another account"),
  OPENING("mã băm mở đầu không khớp nội dung tài khoản", "the opening hash does not follow"),
  VERSION("phiên bản không liền sau phiên bản trước", "the version does not follow the one before"),
  PREVIOUS_HASH("mã băm trước không phải mã băm của dòng trước", "the chain is broken here"),
  HASH("mã băm không khớp nội dung bút toán", "the hash does not follow from what the line says"),
  NO_ENTRIES("giao dịch không có bút toán", "the transaction books nothing"),
  ENTRY_ORDER("bút toán không theo thứ tự khoản mục", "entries are not in the compartments' order"),
  SUM("tổng các bút toán khác không", "the entries do not sum to zero"),
  CONTINUES(
      "số dư sau không bằng số dư trước cộng số tiền", "the entry does not continue the last"),
  BOUNDS("số dư âm hoặc quá lớn", "a balance is below zero or too large"),
  TRANSACTION("giao dịch ghi khác nhau ở hai tài khoản", "a transaction says two different things"),
  TRANSACTION_ACCOUNTS("giao dịch thiếu tài khoản", "a transaction lacks some of its accounts"),
  BALANCE("số dư không bằng tổng bút toán", "the balance is not what the entries sum to"),
  BALANCE_VERSION(
      "thiếu hoặc thừa giao dịch của tài khoản", "transactions are missing or too many"),
  HEAD("mã băm cuối không khớp", "the head of the chain is another"),
  PARENT("không có tài khoản cấp trên", "the account above is not in the file"),
  CHILDREN("thiếu hoặc thừa tài khoản cấp dưới", "accounts below are missing or too many"),
  ALLOCATED("vốn đã phân bổ khác tổng vốn cấp dưới nhận", "the children received another sum"),
  PROJECT_ORDER("dự án không theo thứ tự mã", "projects are not in the order of their ids"),
  COLUMNS_OF("dòng cột luật định của đối tượng khác", "the columns of something else belong here"),
  COLUMN("cột luật định khác kết quả tính từ bút toán", "a column is not what the entries make"),
  SEAL_ORDER("niêm phong không theo thứ tự ngày", "seals are not in the order of their days"),
  SEAL_PREVIOUS("niêm phong không nối với niêm phong trước", "the seal does not follow the last"),
  SEAL_ACCOUNTS("niêm phong ghi số tài khoản khác", "the seal counts other accounts"),
  SEAL_HEAD("niêm phong không khớp sổ cái", "the seal is not of this ledger"),
  FOOTER_LINES("số dòng không khớp", "the number of lines is another"),
  FOOTER_HASH("mã băm của tệp không khớp", "the hash of the file is another"),
  FILE_ENDS("tệp bị cắt cụt", "the file ends too early"),
  AFTER_FOOTER("còn dữ liệu sau dòng cuối", "there is more after the footer");

  private final String vietnamese;
  private final String english;

  Fault(String vietnamese, String english) {
    this.vietnamese = vietnamese;
    this.english = english;
  }

  /** The fault in Vietnamese. */
  public String vietnamese() {
    return vietnamese;
  }

  /** The fault in English. */
  public String english() {
    return english;
  }
}
