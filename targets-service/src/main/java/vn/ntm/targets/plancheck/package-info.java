/**
 * Checks plans for contradictions, at import and on demand. A plan is never changed by it: a signed
 * document is kept as it was signed, misprints included.
 */
package vn.ntm.targets.plancheck;
