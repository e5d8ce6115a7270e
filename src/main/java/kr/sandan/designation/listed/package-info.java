/**
 * The load of lists of designated sites: a list is read, each of its sites found among those held, tried under the rules of
 * the database, and written as a whole.
 */
@NullMarked
package kr.sandan.designation.listed;

import org.jspecify.annotations.NullMarked;
