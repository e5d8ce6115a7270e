/** Pages of the codes and their terms. */
@NullMarked
package kr.sandan.term.web;

import org.jspecify.annotations.NullMarked;
