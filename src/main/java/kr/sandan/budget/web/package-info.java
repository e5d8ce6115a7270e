@NullMarked
package kr.sandan.budget.web;

import org.jspecify.annotations.NullMarked;
