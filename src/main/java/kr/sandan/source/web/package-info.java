@NullMarked
package kr.sandan.source.web;

import org.jspecify.annotations.NullMarked;
