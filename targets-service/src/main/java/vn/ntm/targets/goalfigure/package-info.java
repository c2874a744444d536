/**
 * Figures that are reported of the targets of plans which nothing else tells: shares of households,
 * answers, dossiers, steps. Entered for a target or one of its places, approved by another person.
 */
package vn.ntm.targets.goalfigure;
