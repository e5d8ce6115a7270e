/** Pages of projects. */
@NullMarked
package kr.sandan.project.web;

import org.jspecify.annotations.NullMarked;
