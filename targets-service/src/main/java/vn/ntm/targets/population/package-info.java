/** Which localities the programme counts on a day, and what they are in later boundaries. */
package vn.ntm.targets.population;
