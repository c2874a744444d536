/**
 * The settlement of a finished project (quyết toán dự án hoàn thành): proposed, verified and
 * approved by three persons; from then on the project takes nothing new (INV-15).
 */
package vn.ntm.funding.projectsettlement;
