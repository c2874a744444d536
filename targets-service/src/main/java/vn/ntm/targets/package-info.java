/**
 * Localities, plans with their targets, recognition.
 *
 * <p>One package a feature: {@code locality} (the dated tree), {@code plan}, {@code recognition},
 * {@code recognitioncase} (the way to a recognition, and its end), {@code job} (work that outlives
 * its request). Each has a pure {@code domain} where there is something to decide.
 */
package vn.ntm.targets;
