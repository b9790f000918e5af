package format

// A code is what a number stands for on one side: its bytes by kind.
type code struct {
	key    string
	number int
	raw    [3]piece // by kind; end is 0 where there is none
}

// codes are those of one side, in the order of their first appearance.
type codes struct {
	list    []code
	index   map[string]int // from 16 codes on
	numbers map[int]int    // by number, where there are as many and one was asked for
}

func (s *codes) find(key string) *code {
	if s.index != nil {
		if i, ok := s.index[key]; ok {
			return &s.list[i]
		}
		return nil
	}
	for i := range s.list {
		if s.list[i].key == key {
			return &s.list[i]
		}
	}
	return nil
}

func (s *codes) add(c code) *code {
	s.list = append(s.list, c)
	if len(s.list) == 16 {
		s.index = make(map[string]int, 64)
		for i := range s.list {
			s.index[s.list[i].key] = i
		}
	} else if s.index != nil {
		s.index[c.key] = len(s.list) - 1
	}
	return &s.list[len(s.list)-1]
}

// numbered returns the code with a number, nil for none.
func (s *codes) numbered(number int) *code {
	if len(s.list) >= 16 && s.numbers == nil {
		s.numbers = make(map[int]int, len(s.list))
		for i := range s.list {
			s.numbers[s.list[i].number] = i
		}
	}
	if s.numbers != nil {
		if i, ok := s.numbers[number]; ok {
			return &s.list[i]
		}
		return nil
	}
	for i := range s.list {
		if s.list[i].number == number {
			return &s.list[i]
		}
	}
	return nil
}

func (s *codes) reset() { s.list, s.index, s.numbers = s.list[:0], nil, nil }
