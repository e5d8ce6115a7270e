/** Pages of reviewers and chairs. */
@NullMarked
package kr.sandan.call.review.web;

import org.jspecify.annotations.NullMarked;
