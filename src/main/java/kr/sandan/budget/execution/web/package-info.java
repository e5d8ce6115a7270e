/** Pages and forms of the execution of a budget year. */
@NullMarked
package kr.sandan.budget.execution.web;

import org.jspecify.annotations.NullMarked;
