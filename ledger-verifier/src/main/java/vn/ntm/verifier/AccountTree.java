package vn.ntm.verifier;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an account gave down must be what the accounts below it received. */
final class AccountTree {

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private long open;

  /**
   * Adds an account whose lines were read.
   *
   * @param line where its balance stands
   * @param children how many accounts the ledger has below it
   */
  void add(long line, String account, String parent, long children, long received, long allocated) {
    nodes.put(account, new Node(line, parent, children, received, allocated));
  }

  long open() {
    return open;
  }

  /**
   * Compares all parents with their children.
   *
   * @param whole whether all accounts of the ledger are in the file
   */
  void finish(boolean whole) {
    nodes.forEach((account, node) -> tellParent(account, node, whole));
    nodes.forEach((account, node) -> compare(account, node, whole));
  }

  private void tellParent(String account, Node node, boolean whole) {
    if (node.parent == null) {
      return;
    }
    Node parent = nodes.get(node.parent);
    if (parent != null) {
      parent.seen++;
      parent.givenDown = Math.addExact(parent.givenDown, node.received);
    } else if (whole) {
      throw WrongLineException.of(
          node.line, account, null, Fault.PARENT, node.parent, "no such account");
    }
  }

  private void compare(String account, Node node, boolean whole) {
    if (node.seen < node.children && !whole) {
      open++;
      return;
    }
    if (node.seen != node.children) {
      throw WrongLineException.of(
          node.line, account, null, Fault.CHILDREN, node.children, node.seen);
    }
    if (node.givenDown != node.allocated) {
      throw WrongLineException.of(
          node.line, account, null, Fault.ALLOCATED, node.givenDown, node.allocated);
    }
  }

  private static final class Node {

    private final long line;
    private final String parent;
    private final long children;
    private final long received;
    private final long allocated;
    private long seen;
    private long givenDown;

    Node(long line, String parent, long children, long received, long allocated) {
      this.line = line;
      this.parent = parent;
      this.children = children;
      this.received = received;
      this.allocated = allocated;
    }
  }
}
