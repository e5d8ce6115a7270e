/** Pages of the access log. */
@NullMarked
package kr.sandan.privacy.web;

import org.jspecify.annotations.NullMarked;
