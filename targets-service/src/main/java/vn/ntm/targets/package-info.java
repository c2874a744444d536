/**
 * Localities, plans with their targets and tasks, recognition.
 *
 * <p>One package a feature: {@code locality} (the dated tree), {@code plan}, {@code task}, {@code
 * recognition}, {@code job} (work that outlives its request). Each has a pure {@code domain} where
 * there is something to decide.
 */
package vn.ntm.targets;
