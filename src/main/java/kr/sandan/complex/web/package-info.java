/** Pages of the complexes: directory, one complex, comparison, map. */
@NullMarked
package kr.sandan.complex.web;

import org.jspecify.annotations.NullMarked;
