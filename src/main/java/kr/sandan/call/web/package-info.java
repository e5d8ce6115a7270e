/** Pages of the calls: list, one call, its forms. */
@NullMarked
package kr.sandan.call.web;

import org.jspecify.annotations.NullMarked;
