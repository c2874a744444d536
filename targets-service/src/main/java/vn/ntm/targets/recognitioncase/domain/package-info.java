/** The way of a locality to a standard: procedures, cases and their conditions. Pure. */
package vn.ntm.targets.recognitioncase.domain;
