/** Query parameters, read strictly. */
package vn.ntm.reporting.parameter;
