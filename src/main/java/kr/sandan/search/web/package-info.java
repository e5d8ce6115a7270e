/** The page of the search and the list below its box. */
@NullMarked
package kr.sandan.search.web;

import org.jspecify.annotations.NullMarked;
