package kr.sandan.complex;

import org.springframework.data.jpa.repository.JpaRepository;

interface Complexes extends JpaRepository<Complex, Long> {}
