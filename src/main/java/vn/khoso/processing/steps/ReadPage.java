package vn.khoso.processing.steps;

import vn.khoso.tools.RecognisedPage;

/**
 * The words read on one page.
 *
 * @param number of the page, from 1; 1 for an image
 * @param page what was read
 */
record ReadPage(int number, RecognisedPage page) {}
