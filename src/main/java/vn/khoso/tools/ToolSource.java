package vn.khoso.tools;

/** Says whether a program that the library can use is there; one bean for each. */
public interface ToolSource {

    /** Looks for the program, which may start it to hear its version. */
    ToolFinding look();
}
