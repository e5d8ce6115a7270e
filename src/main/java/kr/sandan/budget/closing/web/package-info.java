@NullMarked
package kr.sandan.budget.closing.web;

import org.jspecify.annotations.NullMarked;
