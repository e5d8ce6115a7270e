/** Pages of the agency's units. */
@NullMarked
package kr.sandan.office.web;

import org.jspecify.annotations.NullMarked;
