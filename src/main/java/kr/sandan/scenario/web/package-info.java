@NullMarked
package kr.sandan.scenario.web;

import org.jspecify.annotations.NullMarked;
