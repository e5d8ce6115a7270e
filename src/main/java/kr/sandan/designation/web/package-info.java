@NullMarked
package kr.sandan.designation.web;

import org.jspecify.annotations.NullMarked;
