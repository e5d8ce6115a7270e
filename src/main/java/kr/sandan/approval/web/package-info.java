@NullMarked
package kr.sandan.approval.web;

import org.jspecify.annotations.NullMarked;
