/**
 * The rules of the house about who may use what, checked on compiled classes.
 *
 * <p>Start at {@link vn.ntm.testing.architecture.ArchitectureRules}.
 */
package vn.ntm.testing.architecture;
