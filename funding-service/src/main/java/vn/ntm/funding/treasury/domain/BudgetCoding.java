package vn.ntm.funding.treasury.domain;

/**
 * How a payment is coded for the Treasury.
 *
 * @param chapter who spends (chương), 3 digits
 * @param category in which field (loại - khoản), 3 digits
 * @param item for what (mục, tiểu mục), 4 digits
 * @param source of which budget money (nguồn), 2 digits
 * @param programmeCode for which target programme (chương trình mục tiêu), 5 digits
 * @param budgetUnitCode the unit that uses the budget, 7 digits, null when it is not said
 * @param projectCode the project, 7 digits, null when it is not said
 */
public record BudgetCoding(
    String chapter,
    String category,
    String item,
    String source,
    String programmeCode,
    String budgetUnitCode,
    String projectCode) {}
