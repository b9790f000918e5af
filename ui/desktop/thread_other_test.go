//go:build !linux

package desktop

import "time"

// threadTime returns the time; only Linux tells that of one thread.
func threadTime() time.Duration { return time.Duration(time.Now().UnixNano()) }
