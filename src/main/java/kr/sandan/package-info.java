/** Sandan (산단): the portal of Korea's industrial-complex cluster programme (산업단지 클러스터사업). */
@NullMarked
package kr.sandan;

import org.jspecify.annotations.NullMarked;
