/** Projects and tasks that capital is paid for, each with its investor and one nature of money. */
package vn.ntm.funding.project;
