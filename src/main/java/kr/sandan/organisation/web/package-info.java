/** Pages of organisations and their contacts. */
@NullMarked
package kr.sandan.organisation.web;

import org.jspecify.annotations.NullMarked;
