/** Pages of members, chairs and coordinators, and of what councils are made up of. */
@NullMarked
package kr.sandan.membership.web;

import org.jspecify.annotations.NullMarked;
