/** Villages: below communes, without official codes, with their own standards and targets. */
package vn.ntm.targets.village;
