/**
 * The way of a locality to recognition, and to the revocation of one.
 *
 * <p>A case takes the steps of the procedure in force on the day of each step; {@code domain}
 * decides whether it may. The recognition that a decision grants is kept by the feature {@code
 * recognition}.
 */
package vn.ntm.targets.recognitioncase;
