package desktop

import (
	"syscall"
	"time"
)

// threadTime returns how long this thread has been computing; what else runs on
// the machine does not count.
func threadTime() time.Duration {
	var r syscall.Rusage
	const thisThread = 1 // RUSAGE_THREAD
	if err := syscall.Getrusage(thisThread, &r); err != nil {
		return time.Duration(time.Now().UnixNano())
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
