/** Pages of the councils: list, one council, its forms. */
@NullMarked
package kr.sandan.council.web;

import org.jspecify.annotations.NullMarked;
