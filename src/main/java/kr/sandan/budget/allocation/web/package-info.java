@NullMarked
package kr.sandan.budget.allocation.web;

import org.jspecify.annotations.NullMarked;
