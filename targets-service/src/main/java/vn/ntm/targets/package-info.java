/**
 * Localities, plans with their targets and tasks, recognition.
 *
 * <p>One package a feature: {@code locality} (the dated tree), {@code localitychange}, {@code
 * localityattribute}, {@code village}, {@code population}, {@code criteria} (sets of criteria),
 * {@code assessment} (measurements and verdicts), {@code plan}, {@code plancheck}, {@code task},
 * {@code recognition}, {@code recognitioncase} (the way to a recognition, and its end), {@code job}
 * (work that outlives its request). Each has a pure {@code domain} where there is something to
 * decide.
 */
package vn.ntm.targets;
