/** Pages of the activities: list, calendar, one activity, its form, drafts, totals, feeds. */
@NullMarked
package kr.sandan.activity.web;

import org.jspecify.annotations.NullMarked;
