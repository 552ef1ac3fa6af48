package vn.khoso.tools.parser;

import tools.jackson.databind.JsonNode;

/**
 * One task on its way to a child.
 *
 * @param task the class of the task
 * @param content its components
 */
record Question(String task, JsonNode content) {}
