package kr.sandan.complex;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface ComplexPlaces extends JpaRepository<ComplexPlace, Long> {

    List<ComplexPlace> findByComplexIdAndSupersededAtIsNull(long complexId);
}
