/** Pages of the programmes: list, one programme, its forms. */
@NullMarked
package kr.sandan.programme.web;

import org.jspecify.annotations.NullMarked;
