@NullMarked
package kr.sandan.budget.entry.web;

import org.jspecify.annotations.NullMarked;
