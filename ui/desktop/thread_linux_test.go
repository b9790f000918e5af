package desktop

import (
	"syscall"
	"time"
	"unsafe"
)

// threadTime returns how long this thread has been computing, to the
// nanosecond; what else runs on the machine does not count. getrusage would
// count in ticks of 4 ms.
func threadTime() time.Duration {
	const threadCPU = 3 // CLOCK_THREAD_CPUTIME_ID
	var t syscall.Timespec
	if _, _, bad := syscall.Syscall(syscall.SYS_CLOCK_GETTIME, threadCPU, uintptr(unsafe.Pointer(&t)), 0); bad != 0 {
		return time.Duration(time.Now().UnixNano())
	}
	return time.Duration(t.Nano())
}
