/** Pages of the tasks: list, one task, its forms and supports, totals, the follow-through map. */
@NullMarked
package kr.sandan.task.web;

import org.jspecify.annotations.NullMarked;
